declare module 'snowball-stemmers' {
  export function newStemmer(algorithm: string): { stem(word: string): string };
  export function algorithms(): string[];
}

declare module 'stopword' {
  type List = string[];
  export const ara: List,
    bul: List,
    cat: List,
    ces: List,
    dan: List,
    deu: List,
    ell: List,
    fas: List,
    fin: List,
    fra: List,
    heb: List,
    hin: List,
    hun: List,
    ind: List,
    ita: List,
    jpn: List,
    nob: List,
    nld: List,
    pol: List,
    por: List,
    ron: List,
    rus: List,
    swe: List,
    tur: List,
    ukr: List,
    urd: List,
    vie: List;
}
