export { frameSources, isAllowedOrigin } from './allowed-sites';
export { type Chatbot, Chatbots } from './chatbots';
export { type ContactMoment, contactMoments, type ContactRule } from './contact-moments';
export { ChatbotChanged, ChatbotCreated, ChatbotDeleted } from './chatbot.events';
export { ChatbotsModule } from './chatbots.module';
