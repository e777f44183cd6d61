import { formKeyOf, newFormKey } from './form-key.ts';

export interface ReplyValues {
  form: string;
  text: string;
}

export function emptyReplyForm(): ReplyValues {
  return { form: newFormKey(), text: '' };
}

export function readReplyForm(sent: URLSearchParams): ReplyValues {
  return { form: formKeyOf(sent.get('form')), text: sent.get('text') ?? '' };
}
