/** What the launcher says by itself; the page inside the panel brings its own words. */
export const words: Record<string, { open: string; close: string; chat: string }> = {
  en: {
    open: 'Open chat',
    close: 'Close chat',
    chat: 'Ask about this home',
  },
  es: {
    open: 'Abrir el chat',
    close: 'Cerrar el chat',
    chat: 'Pregunte por esta propiedad',
  },
};
