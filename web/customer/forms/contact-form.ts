import { limits } from '@gatehouse/contract/limits';
import { emailAddress, faultOfText, nameText, subjectText, tidyText } from '@gatehouse/contract/text';
import type { Messages } from '../messages/messages-type.ts';
import type { Faults } from './faults.ts';
import { formKeyOf, newFormKey } from './form-key.ts';
import { messageFault } from './message-fault.ts';

export const contactFields = ['text', 'subject', 'name', 'email'] as const;
export type ContactField = (typeof contactFields)[number];

/** The contact form as it was typed. */
export type ContactValues = Record<ContactField, string> & { form: string };

export function emptyContactForm(): ContactValues {
  return { form: newFormKey(), text: '', subject: '', name: '', email: '' };
}

export function readContactForm(sent: URLSearchParams): ContactValues {
  const of = (field: ContactField) => sent.get(field) ?? '';
  return {
    form: formKeyOf(sent.get('form')),
    text: of('text'),
    subject: of('subject'),
    name: of('name'),
    email: of('email'),
  };
}

/** What can be told without the server's data; the operation judges again. */
export function checkContactForm(values: ContactValues, texts: Messages): Faults<ContactField> {
  const faults: Faults<ContactField> = {};
  const text = messageFault(values.text, texts);
  if (text) faults.text = text;
  if (values.subject.trim() && !subjectText.safeParse(values.subject).success) {
    faults.subject = lineFault(values.subject, limits.subjectLength, texts);
  }
  if (values.name.trim() && !nameText.safeParse(values.name).success) {
    faults.name = lineFault(values.name, limits.nameLength, texts);
  }
  if (values.email.trim() && !emailAddress.safeParse(values.email).success) faults.email = texts.faults.email;
  return faults;
}

function lineFault(line: string, max: number, texts: Messages): string {
  return faultOfText(tidyText(line), max) === 'TEXT_TOO_LONG' ? texts.faults.lineTooLong(max) : texts.faults.line;
}
