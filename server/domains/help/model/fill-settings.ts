import type { Language } from '@gatehouse/contract/languages';

/** What an article says where the operator has stated nothing: true of any installation, and no promise. */
const unstated: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    support_hours: 'no fixed hours are stated here',
    reply_time: 'a reasonable time',
    withdrawal_fees: 'shown before you confirm',
    complaint_deadline: 'the period that the law of your country sets',
  },
  'zh-CN': {
    support_hours: '这里没有写明固定时间',
    reply_time: '合理的时间',
    withdrawal_fees: '以确认页显示的为准',
    complaint_deadline: '以你所在地法律规定的为准',
  },
};

/**
 * Fills `{{name}}` in the text of an article.
 *
 * @throws {RangeError} on a name that no installation knows
 * @example fillSettings('Ask {{brand}}.', 'en', { brand: 'Harbor' }) // 'Ask Harbor.'
 */
export function fillSettings(text: string, language: Language, stated: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = stated[name] ?? unstated[language][name];
    if (value === undefined) throw new RangeError(`no setting is called ${name}`);
    return value;
  });
}
