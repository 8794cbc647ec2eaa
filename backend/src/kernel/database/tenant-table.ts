import { Entity, ForeignKey, Index, Unique } from 'typeorm';

/**
 * Marks an entity as a tenant table: it belongs to an organization, can be referenced only together
 * with it, and its first index starts with it. The migration's `tenantTable()` makes the same.
 */
export function TenantTable(name: string): ClassDecorator {
  return (target) => {
    Entity(name)(target);
    ForeignKey('OrganizationEntity', ['organizationId'], ['id'], { onDelete: 'CASCADE' })(target);
    Unique(['organizationId', 'id'])(target);
    Index(['organizationId', 'createdAt'])(target);
  };
}

/**
 * A reference to another tenant table as `(organization_id, <column>)`, so that the database itself
 * refuses a row of one organization that points at a row of another.
 *
 * @param target the other entity's class name: entities never leave their module's folder
 */
export function TenantReference(
  target: string,
  property: string,
  onDelete: 'CASCADE' | 'NO ACTION' = 'CASCADE',
): ClassDecorator {
  return ForeignKey(target, ['organizationId', property], ['organizationId', 'id'], { onDelete });
}
