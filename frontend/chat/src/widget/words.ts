/** What the launcher says by itself; the page inside the panel brings its own words. */
export const words: Record<string, { open: string; close: string; chat: string; direct: string }> = {
  en: {
    open: 'Open chat',
    close: 'Close chat',
    chat: 'Ask about this home',
    direct: 'Open the chat in a new tab',
  },
  es: {
    open: 'Abrir el chat',
    close: 'Cerrar el chat',
    chat: 'Pregunte por esta propiedad',
    direct: 'Abrir el chat en otra pestaña',
  },
};
