/**
 * What happens to a row whose target goes. `AT COMMIT`: nothing by itself, but by the end of the unit of work the row must
 * point nowhere or elsewhere, so a listener can let go of the target (`SET NULL` would also empty `organization_id`).
 */
export type OnDelete = 'CASCADE' | 'NO ACTION' | 'AT COMMIT';

export const onDeleteOptions = (onDelete: OnDelete) =>
  onDelete === 'AT COMMIT' ? ({ onDelete: 'NO ACTION', deferrable: 'INITIALLY DEFERRED' } as const) : ({ onDelete } as const);
