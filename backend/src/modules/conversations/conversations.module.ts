import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BrandingModule } from '../branding';
import { ChatbotsModule } from '../chatbots';
import { KnowledgeModule } from '../knowledge';
import { OrganizationsModule } from '../organizations';
import { PropertiesModule } from '../properties';
import { AgentMessages } from './agent-messages';
import { AnswerQuestion } from './answer-question';
import { BoundedAnswers } from './bounded-answers';
import { BurstGuard } from './burst.guard';
import { CalmAnswers } from './calm-answers';
import { CreditAllowances } from './credit-allowances';
import { Attendants } from './attendants';
import { BotAnswers } from './bot-answers';
import { ChatFiles } from './chat-assets';
import { ChatPageController } from './chat-page.controller';
import { ChatLimits } from './chat-limits';
import { ChatPages } from './chat-pages.service';
import { ChatScenes } from './chat-scene';
import { ChatSuggestions } from './chat-suggestions';
import { ChatSuggestionsEntity } from './chat-suggestions.entity';
import { IdleLine } from './idle-line';
import { ChatSuggestionsRepository } from './chat-suggestions.repository';
import { Citings } from './citing/citings';
import { MessageCitationEntity } from './citing/message-citation.entity';
import { MessageCitationsRepository } from './citing/message-citations.repository';
import { ConversationEntity } from './conversation.entity';
import { Conversations } from './conversations';
import { ConversationsRepository } from './conversations.repository';
import { Desk } from './desk';
import { EventStreams } from './event-stream';
import { FollowConversation } from './follow-conversation';
import { FollowInbox } from './follow-inbox';
import { HandOver } from './hand-over';
import { InboxController } from './inbox.controller';
import { Inbox } from './inbox.service';
import { Live } from './live';
import { LiveController } from './live.controller';
import { LinkPreviews } from './link-preview';
import { MessageEntity } from './message.entity';
import { MessagesRepository } from './messages.repository';
import { OtherSites } from './other-sites';
import { ProofOfWork } from './proof-of-work';
import { AddressInWords } from './address-in-words';
import { PersonWishes } from './person-wishes';
import { PersonTranscripts } from './person-transcripts';
import { PublicChatController } from './public-chat.controller';
import { PublicChats } from './public-chats.service';
import { PuzzlesController } from './puzzles.controller';
import { StreamAnswer } from './stream-answer';
import { TakeOvers } from './take-overs';
import { Transcripts } from './transcripts';
import { Transcript } from './transcript';
import { VisitorLiveController } from './visitor-live.controller';
import { VisitorMessagesController } from './visitor-messages.controller';
import { TryQuestions } from './try-questions';
import { Visits } from './visits.service';

const forAgents = [Inbox, Desk, Transcripts, AgentMessages, Attendants, FollowInbox];

const forVisitors = [
  Visits,
  Transcript,
  ChatLimits,
  AnswerQuestion,
  BoundedAnswers,
  CalmAnswers,
  CreditAllowances,
  ProofOfWork,
  BurstGuard,
  BotAnswers,
  PersonWishes,
  AddressInWords,
  TakeOvers,
  FollowConversation,
  StreamAnswer,
  EventStreams,
  PublicChats,
  ChatScenes,
  LinkPreviews,
  ChatSuggestions,
  ChatSuggestionsRepository,
  IdleLine,
  TryQuestions,
  ChatPages,
  ChatFiles,
  OtherSites,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([
      ConversationEntity,
      MessageEntity,
      MessageCitationEntity,
      ChatSuggestionsEntity,
    ]),
    BrandingModule,
    ChatbotsModule,
    KnowledgeModule,
    OrganizationsModule,
    PropertiesModule,
  ],
  controllers: [
    PublicChatController,
    PuzzlesController,
    VisitorMessagesController,
    VisitorLiveController,
    ChatPageController,
    LiveController,
    InboxController,
  ],
  providers: [
    ConversationsRepository,
    MessagesRepository,
    MessageCitationsRepository,
    Citings,
    Conversations,
    HandOver,
    Live,
    ...forAgents,
    PersonTranscripts,
    ...forVisitors,
  ],
  // The guards of public routes need the repository and the chatbots wherever they stand.
  exports: [
    Citings,
    Conversations,
    HandOver,
    AgentMessages,
    Attendants,
    Transcripts,
    ConversationsRepository,
    ChatPages,
    ChatbotsModule,
  ],
})
export class ConversationsModule {}
