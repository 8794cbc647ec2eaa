import { Component, inject, input, model, signal } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatProgressBar } from '@angular/material/progress-bar';
import { ApiError } from '../../api/api-error';
import { Confirm } from '../../ui/confirm/confirm';
import { DropZone } from '../../ui/drop-zone';
import { PhotoView, PropertiesApi } from '../properties-api';

interface Upload {
  readonly name: string;
  readonly share: number;
  readonly error: string | null;
}

/** The home's photos as a strip; new ones are dropped at its end. */
@Component({
  selector: 'app-photo-manager',
  imports: [DropZone, MatIcon, MatIconButton, MatProgressBar],
  templateUrl: './photo-manager.html',
  styleUrl: './photo-manager.scss',
})
export class PhotoManager {
  readonly propertyId = input.required<string>();
  readonly address = input.required<string>();
  readonly photos = model.required<readonly PhotoView[]>();
  readonly canWrite = input(false);

  private readonly api = inject(PropertiesApi);
  private readonly confirm = inject(Confirm);
  protected readonly uploads = signal<readonly Upload[]>([]);

  protected async add(files: readonly File[]): Promise<void> {
    for (const file of files) await this.upload(file);
  }

  protected dismiss(upload: Upload): void {
    this.uploads.update((uploads) => uploads.filter((known) => known.name !== upload.name));
  }

  protected async remove(photo: PhotoView): Promise<void> {
    const sure = await this.confirm.ask({
      title: `Remove ${photo.caption ? `“${photo.caption}”` : 'this photo'}?`,
      text: 'Visitors do not see it any more.',
      action: 'Remove',
    });
    if (!sure) return;
    await this.api.removePhoto(this.propertyId(), photo.photo_id);
    this.photos.update((photos) => photos.filter((known) => known.photo_id !== photo.photo_id));
  }

  private async upload(file: File): Promise<void> {
    const show = (change: Partial<Upload>): void =>
      this.uploads.update((uploads) =>
        uploads.map((known) => (known.name === file.name ? { ...known, ...change } : known)),
      );
    this.uploads.update((uploads) => [
      ...uploads.filter(({ name }) => name !== file.name),
      { name: file.name, share: 0, error: null },
    ]);
    try {
      const photo = await this.api.addPhoto(this.propertyId(), file, (share) => show({ share }));
      this.photos.update((photos) => [...photos, photo]);
      this.uploads.update((uploads) => uploads.filter(({ name }) => name !== file.name));
    } catch (error) {
      show({ error: error instanceof ApiError ? error.message : 'The connection was lost.' });
    }
  }
}
