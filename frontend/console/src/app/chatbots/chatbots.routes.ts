import { Routes } from '@angular/router';
import { may } from '../session/session.guard';
import { leaveSaved } from '../ui/leave-saved';

export const chatbotsRoutes: Routes = [
  {
    path: '',
    title: 'Chatbots',
    loadComponent: () => import('./chatbots-page/chatbots-page').then((m) => m.ChatbotsPage),
  },
  {
    path: 'new',
    title: 'New chatbot',
    canActivate: [may('chatbots:write')],
    loadComponent: () => import('./new-chatbot-page').then((m) => m.NewChatbotPage),
  },
  {
    path: ':botId',
    title: 'Chatbot',
    canDeactivate: [leaveSaved],
    loadComponent: () => import('./chatbot-editor/chatbot-editor').then((m) => m.ChatbotEditor),
  },
];
