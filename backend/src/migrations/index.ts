import { Organizations1790000000001 } from './0001-organizations';
import { Auth1790000000002 } from './0002-auth';
import { Kernel1790000000003 } from './0003-kernel';
import { Credits1790000000004 } from './0004-credits';
import { Properties1790000000005 } from './0005-properties';
import { Chatbots1790000000006 } from './0006-chatbots';
import { Knowledge1790000000007 } from './0007-knowledge';
import { Training1790000000008 } from './0008-training';
import { Conversations1790000000009 } from './0009-conversations';
import { Leads1790000000010 } from './0010-leads';
import { QrCodes1790000000011 } from './0011-qr-codes';
import { Branding1790000000012 } from './0012-branding';
import { Integrations1790000000013 } from './0013-integrations';
import { Audit1790000000014 } from './0014-audit';
import { FairHousing1790000000015 } from './0015-fair-housing';
import { WrittenKnowledge1790000000020 } from './0020-written-knowledge';
import { Recrawl1790000000021 } from './0021-recrawl';
import { MessageCitations1790000000022 } from './0022-message-citations';
import { Embeddings1790000000026 } from './0026-embeddings';
import { Gaps1790000000027 } from './0027-gaps';
import { AnswerTests1790000000028 } from './0028-answer-tests';
import { AiUsage1790000000029 } from './0029-ai-usage';
import { HandOver1790000000030 } from './0030-hand-over';
import { OfficeHours1790000000031 } from './0031-office-hours';
import { AgentQuestions1790000000032 } from './0032-agent-questions';
import { ServerSecrets1790000000033 } from './0033-server-secrets';
import { LeadRouting1790000000034 } from './0034-lead-routing';
import { LeadDetails1790000000035 } from './0035-lead-details';
import { Webhooks1790000000036 } from './0036-webhooks';
import { Tours1790000000037 } from './0037-tours';
import { AllowedSites1790000000039 } from './0039-allowed-sites';
import { ChatSuggestions1790000000040 } from './0040-chat-suggestions';
import { Signs1790000000042 } from './0042-signs';
import { CodesOfSigns1790000000043 } from './0043-codes-of-signs';
import { VisitsOfCodes1790000000044 } from './0044-visits-of-codes';
import { Wordings1790000000050 } from './0050-wordings';
import { ContactMoments1790000000054 } from './0054-contact-moments';
import { ChangesOfTours1790000000055 } from './0055-changes-of-tours';
import { Profiles1790000000056 } from './0056-profiles';
import { CampaignsOfVisits1790000000057 } from './0057-campaigns-of-visits';
import { WeeklyWindows1790000000060 } from './0060-weekly-windows';
import { CampaignsOfConversations1790000000061 } from './0061-campaigns-of-conversations';
import { LimitsOfChatbots1790000000062 } from './0062-limits-of-chatbots';
import { IndexVersions1790000000075 } from './0075-index-versions';
import { StatesOfPlans1790000000077 } from './0077-states-of-plans';

/** Every change of the schema, oldest first; what has been released is never edited. */
export const migrations = [
  Organizations1790000000001,
  Auth1790000000002,
  Kernel1790000000003,
  Credits1790000000004,
  Properties1790000000005,
  Chatbots1790000000006,
  Knowledge1790000000007,
  Training1790000000008,
  Conversations1790000000009,
  Leads1790000000010,
  QrCodes1790000000011,
  Branding1790000000012,
  Integrations1790000000013,
  Audit1790000000014,
  FairHousing1790000000015,
  WrittenKnowledge1790000000020,
  Recrawl1790000000021,
  MessageCitations1790000000022,
  Embeddings1790000000026,
  Gaps1790000000027,
  AnswerTests1790000000028,
  AiUsage1790000000029,
  HandOver1790000000030,
  OfficeHours1790000000031,
  AgentQuestions1790000000032,
  ServerSecrets1790000000033,
  LeadRouting1790000000034,
  LeadDetails1790000000035,
  Webhooks1790000000036,
  Tours1790000000037,
  AllowedSites1790000000039,
  ChatSuggestions1790000000040,
  Signs1790000000042,
  CodesOfSigns1790000000043,
  VisitsOfCodes1790000000044,
  Wordings1790000000050,
  ContactMoments1790000000054,
  ChangesOfTours1790000000055,
  Profiles1790000000056,
  CampaignsOfVisits1790000000057,
  WeeklyWindows1790000000060,
  CampaignsOfConversations1790000000061,
  LimitsOfChatbots1790000000062,
  IndexVersions1790000000075,
  StatesOfPlans1790000000077,
];
