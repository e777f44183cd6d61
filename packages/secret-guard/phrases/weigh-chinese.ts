/** Characters that talk about wallets takes far more often than their place in the list says. */
const OF_SUPPORT =
  '钱包账户转提现充值币链码密验证交易登录号手机客服帮助请您你我能怎么什问题失败没有收到地址错误网络确认时间等待显示打开无法' +
  '為什麼錢帳戶轉鏈碼驗證登錄號機請問題敗沒確認時間顯開無個們這樣還';
const ofSupport = new Set(OF_SUPPORT);

/**
 * How much more a character belongs to a phrase than to prose, in nats. The Chinese lists are ordered by how common their
 * characters are, so its place in the list tells (the Zipf–Mandelbrot law, fitted by eye).
 */
export function weighChinese(character: string, place: number): number {
  if (ofSupport.has(character)) return -2.5;
  return Math.log((place + 30) / 2048 / 0.16);
}
