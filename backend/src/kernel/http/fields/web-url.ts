import { IsString, Length, registerDecorator } from 'class-validator';
import { field, type FieldOptions } from './field';
import { Storable } from './storable';

/** A full address without a user name or password. */
export const WebUrl = ({
  httpsOnly = false,
  max = 2048,
  ...options
}: FieldOptions & { httpsOnly?: boolean; max?: number } = {}): PropertyDecorator =>
  field(
    options,
    { type: 'string', format: 'uri', maxLength: max },
    IsString(),
    Length(1, max),
    Storable(),
    WebAddress(httpsOnly),
  );

function WebAddress(httpsOnly: boolean): PropertyDecorator {
  return (target, property) => {
    registerDecorator({
      name: 'webAddress',
      target: target.constructor,
      propertyName: String(property),
      validator: {
        validate: (value: unknown) => typeof value === 'string' && isWebAddress(value, httpsOnly),
        defaultMessage: () =>
          `${String(property)} must be a full ${httpsOnly ? 'https' : 'http or https'} address`,
      },
    });
  };
}

function isWebAddress(value: string, httpsOnly: boolean): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, username, password } = new URL(value);
  return (protocol === 'https:' || (!httpsOnly && protocol === 'http:')) && !username && !password;
}
