export { Flag, OneOf, SomeOf } from './choices';
export { Day, Moment } from './moments';
export { Decimal, Whole, WholeInQuery } from './numbers';
export { FreeForm, ListOf, Nested } from './objects';
export { isStorable } from './storable';
export { Email, HexColor, Id, Text } from './texts';
export { WebUrl } from './web-url';
