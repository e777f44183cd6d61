import { errorsEn } from '@gatehouse/web-ui/errors/en';
import { caseEn } from './case/en.ts';
import { doctorEn } from './doctor/en.ts';
import { helpEn } from './help/en.ts';
import { statusEn } from './status/en.ts';
import { verifyEn } from './verify/en.ts';

const times = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`);

export const en = {
  case: caseEn,
  doctor: doctorEn,
  help: helpEn,
  status: statusEn,
  verify: verifyEn,
  errors: errorsEn,
  site: {
    name: (brand: string) => `${brand} support`,
    title: (page: string, brand: string) => `${page} · ${brand} support`,
    faultTitle: (title: string) => `Please check: ${title}`,
    skip: 'Skip to the content',
    navigation: 'Pages',
    ask: 'Ask for help',
    cases: 'My cases',
    privacy: 'Privacy',
    language: 'Language',
    offline: 'No connection. Your text stays here; send it once you are back online.',
    safety: 'We never ask for your recovery phrase or private key. Whoever does is not us.',
    description: (brand: string) => `Write to the support team of ${brand} and follow your case.`,
  },
  contact: {
    title: 'Tell us what happened',
    lead: (brand: string) =>
      `This is where you reach the support team of ${brand}. You write, a person answers, and the whole exchange stays on record under a case code.`,
    text: 'What happened?',
    textHint:
      'Say when it was, which coin and how much, and what you see now. A transaction ID or an address helps. Leave out your recovery phrase and keys.',
    subject: 'In one line',
    subjectHint: 'What you would call this case.',
    name: 'Your name',
    nameHint: 'What we may call you. It need not be your legal name.',
    email: 'Mail address',
    emailHint:
      'With it you can open the case on another device: we mail a code to it. Without it, only this browser opens the case.',
    optional: 'optional',
    send: 'Send to the team',
    after: 'You get a case page right away. The answer appears there; no account needed.',
    newest: 'Your newest cases',
    all: (count: number) => `See all ${count} cases`,
    otherWays: 'Other ways to reach us',
    otherWaysText:
      'Where the wallet shows a chat window of ours, it leads to the same team and the same cases. This site lists no phone number and no account on other platforms, so be careful with anyone who contacts you there in our name.',
  },
  cases: {
    title: 'My cases',
    empty: 'There are no cases in this browser yet.',
    emptyNext:
      'If something is wrong, tell us. If you wrote to us from another device, bring your cases here with a mailed code.',
    ask: 'Ask for help',
    elsewhere: 'A case is missing?',
    elsewhereText:
      'Cases stay with the browser in which you opened them. If you left your mail address, you can bring them here.',
    claim: 'Bring my cases here',
    answeredBy: (name: string) => `answered by ${name}`,
    claimed: (count: number) => `Done. ${times(count, 'case', 'cases')} of your mailbox can now be opened here.`,
    claimedNone: 'The code was right, but no case was opened with this mail address. You may have used another one.',
    active: 'Last message',
  },
  casePage: {
    title: (code: string) => `Case ${code}`,
    back: 'My cases',
    log: 'Messages',
    reply: 'Your message',
    replyHint: 'Leave out your recovery phrase and keys.',
    send: 'Send',
    sendAsNew: 'Send it as a new case',
    check: 'Check for news',
    earlier: 'Earlier messages',
    newest: 'Back to the newest messages',
    sent: 'Your case is open. Keep this page, or find it again under “My cases”.',
    subject: 'About',
  },
  claim: {
    title: 'Bring my cases here',
    lead: 'If you left your mail address in a case, we mail you a code. Entering it here opens your cases in this browser. From then on, they open only where a code of this mailbox was entered.',
    caution:
      'This browser opens cases already. Those that you opened without this mail address can no longer be opened here afterwards; finish them first, or use another browser.',
    email: 'Mail address',
    send: 'Mail me a code',
    codeTitle: 'Enter the code',
    codeLead: (email: string) =>
      `If there are cases with ${email}, a code of eight digits is on its way there. It can take some minutes; look into the spam folder, too.`,
    codeWarning: 'Enter the code on this page only. Nobody of our team will ever ask you to tell it.',
    code: 'Code from the mail',
    open: 'Open my cases',
    again: 'Use another address, or have a new code mailed',
    validFor: (minutes: number) => `The code works for ${times(minutes, 'minute', 'minutes')}.`,
    codeForm: 'The code has eight digits.',
  },
  privacy: {
    title: 'Privacy',
    lead: 'What this site keeps about you, in short.',
    keptTitle: 'What we keep',
    kept: 'What you write to us and what we answer, and your name and mail address if you gave them. The team needs it to help you and to have a record of what was said.',
    notTitle: 'What we do not do',
    not: 'No advertising, no tracking, no requests to other companies. We never need your recovery phrase, private keys or passwords.',
    cookiesTitle: 'Cookies',
    cookieVisitor:
      'opens your cases, and the transfers that you follow, in this browser. It is set when you send or follow something, and lasts 180 days.',
    cookieLanguage: 'remembers the language that you chose, for one year.',
    cookieClaim: 'remembers for 15 minutes which mail address you asked a code for.',
    cookieReader:
      'makes your answer to "Did this help?" count once. It is set when you answer, holds a random number and lasts 180 days.',
    draftTitle: 'Drafts',
    draft:
      'While you write, this tab keeps your draft so that it survives a reload. Messages that are not sent yet are kept in this browser until they are.',
    forgetTitle: 'Forget me in this browser',
    forget:
      'For a phone or computer that others use. Your cases stay with the team, but this browser no longer opens them. Without a mail address in the case, you cannot come back to it.',
    forgetConfirm: 'I understand that this browser will no longer open my cases',
    forgetButton: 'Forget me here',
    forgetUnconfirmed: 'Tick the box first, so that this does not happen by accident.',
    forgotten: 'Done. This browser no longer opens your cases.',
  },
  missing: {
    kept: 'What you wrote was not sent. Copy it from here before you leave:',
    title: 'There is nothing here',
    lead: 'The address may be incomplete, or the case belongs to another browser.',
    next: 'If you opened the case on another device, you can bring it here with a mailed code.',
  },
  broken: {
    title: 'This did not work',
    back: 'To the start page',
    retry: (seconds: number) => `You can try again in ${times(seconds, 'second', 'seconds')}.`,
  },
  faults: {
    summary: 'Nothing was sent yet. Please look at this:',
    textEmpty: 'Tell us what happened, in a sentence or two.',
    textTooLong: (length: number, max: number) =>
      `This has ${length} characters, and ${max} fit into one message. Send the rest as a second message.`,
    lineTooLong: (max: number) => `This is too long: ${max} characters fit here.`,
    line: 'This has to be a single line without special characters.',
    email: 'This does not look like a mail address. It should be like name@example.com.',
    code: 'Enter the eight digits of the code.',
  },
};
