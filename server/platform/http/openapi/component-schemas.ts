import { invitationView, linkView, meView, passkeyView, sessionView, staffView } from '@gatehouse/contract/accounts';
import { brandView, customerView, myConversationView } from '@gatehouse/contract/channels';
import { conversationView, customerEvent, person, staffEvent } from '@gatehouse/contract/desk';

/** What the server answers with, by the names that the document gives to it. */
export const componentSchemas = {
  Brand: brandView,
  Conversation: conversationView,
  Customer: customerView,
  CustomerEvent: customerEvent,
  Invitation: invitationView,
  Link: linkView,
  Me: meView,
  MyConversation: myConversationView,
  Passkey: passkeyView,
  Person: person,
  Session: sessionView,
  StaffEvent: staffEvent,
  StaffMember: staffView,
};
