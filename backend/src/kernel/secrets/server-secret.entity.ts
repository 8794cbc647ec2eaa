import { Column, Entity, PrimaryColumn } from 'typeorm';
import { longText, moment, text } from '../database/columns';

/** A random secret that the installation made for itself; belongs to no organization. */
@Entity('server_secrets')
export class ServerSecretEntity {
  @PrimaryColumn({ name: 'secret_name', ...text(60) })
  name!: string;

  /** Ciphertext of the vault. */
  @Column({ name: 'sealed_value', ...longText })
  sealedValue!: string;

  @Column({ name: 'created_at', ...moment })
  createdAt!: string;
}
