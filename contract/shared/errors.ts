/**
 * Every error that the server can answer with, on HTTP and on the realtime connection.
 * `message` is for engineers; what people read is translated by code, in each face.
 */
export const errors = {
  INVALID_INPUT: { status: 400, message: 'A field has a value that is not allowed.' },
  WRONG_TYPE: { status: 400, message: 'A field is missing or has the wrong type.' },
  UNKNOWN_FIELD: { status: 400, message: 'The request has a field that this operation does not know.' },
  MALFORMED: { status: 400, message: 'The request is not valid JSON.' },
  TEXT_EMPTY: { status: 400, message: 'The text is empty.' },
  TEXT_TOO_LONG: { status: 413, message: 'The text is too long.' },
  CONTROL_CHARACTERS: { status: 400, message: 'The text has control characters or broken Unicode.' },
  CLUSTER_TOO_LONG: { status: 400, message: 'The text has a character made of too many parts.' },
  BODY_TOO_LARGE: { status: 413, message: 'The request is larger than the server accepts.' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, message: 'The body must be JSON.' },
  UNAUTHENTICATED: { status: 401, message: 'Sign in, or send a valid token.' },
  FORBIDDEN: { status: 403, message: 'Your role does not allow this.' },
  CROSS_SITE: { status: 403, message: 'The request came from a page of another site.' },
  NOT_FOUND: { status: 404, message: 'There is nothing here that you may see.' },
  NO_SUCH_OPERATION: { status: 404, message: 'The contract has no such operation.' },
  CLIENT_ID_CONFLICT: { status: 409, message: 'This client id was already used for something else.' },
  CONVERSATION_CLOSED: { status: 409, message: 'The conversation is closed. Start a new one.' },
  REPLY_CROSSED: { status: 409, message: 'A colleague has answered since. Read that first, then send again.' },
  DELIVERY_SETTLED: { status: 409, message: 'What became of this mail is known, or was decided already.' },
  NOTICE_MOVED_ON: { status: 409, message: 'Somebody has added to this notice since, or it is resolved.' },
  STATUS_NOT_POSSIBLE: { status: 409, message: 'The conversation cannot go to this status from where it is.' },
  ASSIGNEE_NOT_ACTIVE: { status: 409, message: 'This person cannot take conversations.' },
  REVEAL_NOT_ASSIGNED: { status: 409, message: 'Only the person whom the conversation is assigned to may look.' },
  REVEALS_LOCKED: { status: 403, message: 'The looks of this person are used up. A supervisor can unlock them.' },
  EMAIL_TAKEN: { status: 409, message: 'Someone of the team has this address already.' },
  LAST_ADMIN: { status: 409, message: 'The last admin cannot be suspended or lose the role.' },
  LAST_CREDENTIAL: { status: 409, message: 'The last way to sign in cannot be removed.' },
  LINK_EXPIRED: { status: 410, message: 'The link was used or has expired.' },
  CODE_WRONG: { status: 400, message: 'The code is wrong, used or expired.' },
  SIGN_IN_FAILED: { status: 401, message: 'Address or password is wrong, or the account is locked.' },
  SECOND_FACTOR_REQUIRED: { status: 401, message: 'Confirm the second factor first.' },
  REAUTHENTICATION_REQUIRED: { status: 401, message: 'Sign in again: this needs a sign-in of the last ten minutes.' },
  PASSWORD_TOO_SHORT: { status: 400, message: 'The password is too short.' },
  PASSWORD_COMMON: { status: 400, message: 'The password is on lists of common or leaked passwords.' },
  PASSKEY_REJECTED: { status: 400, message: 'The passkey could not be verified.' },
  IDENTITY_REJECTED: { status: 401, message: 'The signed identity is not valid.' },
  RATE_LIMITED: { status: 429, message: 'Too many requests. Wait, then try again.' },
  FRAME_TOO_LARGE: { status: 413, message: 'The frame is larger than the server accepts.' },
  NOT_SUBSCRIBED: { status: 409, message: 'Subscribe to the conversation first.' },
  TOO_MANY_SUBSCRIPTIONS: { status: 429, message: 'This connection follows too many conversations.' },
  PROTOCOL_UNSUPPORTED: { status: 400, message: 'This protocol version is not spoken here.' },
  UNAVAILABLE: { status: 503, message: 'The server cannot do this right now. Nothing was changed; try again.' },
  INTERNAL: { status: 500, message: 'Something broke on the server. It has been recorded.' },
} as const satisfies Record<string, { status: number; message: string }>;

export type ErrorCode = keyof typeof errors;

/** Errors that any operation may answer with before its handler runs. */
export const commonErrors = [
  'INVALID_INPUT',
  'WRONG_TYPE',
  'UNKNOWN_FIELD',
  'MALFORMED',
  'BODY_TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
  'CROSS_SITE',
  'RATE_LIMITED',
  'UNAVAILABLE',
  'INTERNAL',
] as const satisfies readonly ErrorCode[];

/** The declarations of some errors, as an operation of the contract wants them. */
export function declared<Code extends ErrorCode>(...codes: Code[]): Pick<typeof errors, Code> {
  return Object.fromEntries(codes.map((code) => [code, errors[code]])) as Pick<typeof errors, Code>;
}
