export type { ContactOutcome } from './chat-model';
export { ChatPages, readPageQuery } from './chat-pages.service';
export { sendPage } from './chat-response';
export { chatStrings, pageLanguage } from './chat-strings';
export { type ConversationFacts, Conversations } from './conversations';
export { ConversationStarted, QuestionAnswered } from './conversation.events';
export { ConversationsModule } from './conversations.module';
export { PublicBotGuard, PublicPageGuard, VisitorGuard } from './visitor.guard';
