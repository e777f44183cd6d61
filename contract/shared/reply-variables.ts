/**
 * What a saved reply may leave open: written as `{{case_code}}`, filled in when somebody inserts it. None of them is about the
 * customer as a person, whose name the team sees masked.
 */
export const replyVariables = ['case_code', 'agent_name', 'brand_name'] as const;
export type ReplyVariable = (typeof replyVariables)[number];
