/** The build hands a stylesheet over as its minified text. */
declare module '*.css' {
  export const styles: string;
}
