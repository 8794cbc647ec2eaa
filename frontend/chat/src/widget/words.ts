/** What the launcher says by itself; the page inside the panel brings its own words. */
export const words: Record<string, [chat: string, close: string]> = {
  en: ['Ask about this home', 'Close'],
  es: ['Pregunte por esta propiedad', 'Cerrar'],
  ar: ['اسأل عن هذا المنزل', 'إغلاق'],
  zh: ['询问这套房屋', '关闭'],
};
