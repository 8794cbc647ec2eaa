import { ApiProperty } from '@nestjs/swagger';
import { Flag, FreeForm, ListOf, Moment, OneOf, Text } from '../../kernel/http/fields';
import { services, type ServiceName } from '../../kernel/secrets';

export class SetIntegration {
  /** Values by field name. A field that is left out keeps its value; an empty text removes it. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  @FreeForm({ example: { api_key: 'sk-…' } })
  values!: Record<string, unknown>;
}

export class IntegrationFieldView {
  @Text() name!: string;
  @Text() label!: string;
  @Flag({ description: 'Stored encrypted like all values, and to be shown as a password field.' })
  secret!: boolean;
  @Flag() required!: boolean;
}

const sources = ['organization', 'server', 'none'] as const;

/** Which keys are there; the values themselves never leave the server again. */
export class IntegrationView {
  @OneOf(services) service!: ServiceName;
  @Text() label!: string;
  @Flag() configured!: boolean;
  @OneOf(sources, { description: 'Whose keys are used.' }) source!: (typeof sources)[number];
  @ListOf(IntegrationFieldView) fields!: IntegrationFieldView[];
  @Moment({ nullable: true }) updated_at!: string | null;
}

export class IntegrationCheck {
  @Flag({ description: 'The service takes the key and has every model that is set.' }) works!: boolean;
  @Text({ description: 'One sentence for a person.' }) message!: string;
}
