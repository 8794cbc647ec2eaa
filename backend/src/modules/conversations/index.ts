export { pageColors } from './chat-colors';
export type { ChatConsent, ContactOutcome } from './chat-model';
export { type Citing, Citings } from './citing/citings';
export { ChatPages, readPageQuery } from './chat-pages.service';
export { sendPage } from './chat-response';
export { chatStrings, fill } from './chat-strings';
export { pageLanguage } from './page-language';
export { consentOf } from './consent';
export { type ConversationFacts, Conversations } from './conversations';
export { Html, markup } from './html';
export { AgentMessages } from './agent-messages';
export { Attendants } from './attendants';
export { type Attendant, HandOver } from './hand-over';
export {
  AgentWrote,
  ConversationStarted,
  HandOverChanged,
  PersonWanted,
  QuestionAnswered,
  VisitorWrote,
} from './conversation.events';
export { Transcripts, type TranscriptView } from './transcripts';
export { HandOverView } from './message.dto';
export { ConversationsModule } from './conversations.module';
export { answerOtherSites, OtherSites } from './other-sites';
export { PublicBotGuard, PublicPageGuard, VisitorGuard } from './visitor.guard';
