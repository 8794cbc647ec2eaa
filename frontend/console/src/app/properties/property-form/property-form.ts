import { Component, inject, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { Agents } from '../../api/agents';
import { NumberField } from '../../ui/forms/number-field';
import { SelectField } from '../../ui/forms/select-field';
import { TextField } from '../../ui/forms/text-field';
import { WordingHint } from '../../ui/forms/wording-hint';
import { propertyStatusChoices } from '../property-status';
import type { PropertyDraft } from './property-draft';

/** Every fact of a home that can be typed in. */
@Component({
  selector: 'app-property-form',
  imports: [TextField, NumberField, SelectField, WordingHint],
  templateUrl: './property-form.html',
})
export class PropertyForm {
  readonly form = input.required<FieldTree<PropertyDraft>>();

  protected readonly agents = inject(Agents);
  protected readonly statuses = propertyStatusChoices;
  protected readonly frequencies = ['', 'Monthly', 'Quarterly', 'Semi-Annually', 'Annually'].map((value) => ({
    value,
    label: value || 'Not known',
  }));
}
