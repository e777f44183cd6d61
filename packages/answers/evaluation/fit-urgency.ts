import { normalise } from '../text/normalise.ts';
import { urgentByRule } from '../triage/urgency-rules.ts';
import { readHardMessages, readOrdinaryMessages } from './messages.ts';
import { starterTriage } from './starter-triage.ts';

/**
 * Prints what each threshold of urgency would miss and raise on the messages marked for tuning, rules included, and the messages
 * that are on the wrong side of the one in force. Run it by hand when examples or rules have changed.
 */
const triage = starterTriage();
const messages = [...readHardMessages('tuning'), ...readOrdinaryMessages('tuning')].map(({ text, urgent }) => ({
  text,
  urgent,
  ruled: urgentByRule(normalise(text)).length > 0,
  margin: triage.urgency(text),
}));
for (let threshold = -0.8; threshold <= 0.6; threshold += 0.1) {
  const wrong = messages.filter(({ ruled, margin, urgent }) => (ruled || margin >= threshold) !== urgent);
  const missed = wrong.filter(({ urgent }) => urgent).length;
  process.stdout.write(`${threshold.toFixed(1)}: missed ${missed}, false alarms ${wrong.length - missed}\n`);
}
for (const { text, urgent } of messages)
  if (triage.judge(text).urgent !== urgent)
    process.stdout.write(`${urgent ? 'missed' : 'false alarm'} (${triage.urgency(text).toFixed(2)}): ${text}\n`);
