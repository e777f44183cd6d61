/** What makes a number a count or a measure and no secret: "6 digits", "60 秒", "5 次". */
export const countsSomething =
  /^[\s-]*(?:digits?|characters?|chars?|letters?|symbols?|numbers?|times?|days?|hours?|mins?|minutes?|sec|seconds?|weeks?|years?|months?|attempts?|words?|usd\w*|usdt|btc|eth|trx|%|位|个|個|次|秒|分|小时|小時|天|字|周|月|年|元|块|条|遍|块钱)|^[-./:]\d/;
