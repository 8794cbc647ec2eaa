type Camel<S extends string> = S extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : S;
type InCode<T> = { [K in keyof T as Camel<K & string>]: T[K] };

/** A body's snake_case fields under their names in code; what was not given stays away. */
export const inCode = <T extends object>(body: T): InCode<T> =>
  Object.fromEntries(
    Object.entries(body)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]: [string, unknown]) => [
        name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
        value,
      ]),
  ) as InCode<T>;
