/** The person closed the dialog: nothing happened, and nothing needs saying. */
export class ReauthenticationCancelled extends Error {}
