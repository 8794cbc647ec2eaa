import { TestBed } from '@angular/core/testing';
import { MAT_DIALOG_DATA } from '@angular/material/dialog';
import { ConfirmDialog } from './confirm-dialog';

describe('the question before something is destroyed', () => {
  it('lets it happen only once the thing was named', async () => {
    TestBed.configureTestingModule({
      providers: [
        {
          provide: MAT_DIALOG_DATA,
          useValue: { title: 'Delete “Guide”?', text: 'It is gone then.', action: 'Delete', typed: 'Guide' },
        },
      ],
    });
    const dialog = TestBed.createComponent(ConfirmDialog);
    await dialog.whenStable();
    const page = dialog.nativeElement as HTMLElement;
    const button = () =>
      [...page.querySelectorAll('button')].find((one) => one.textContent.includes('Delete'));
    expect(button()?.disabled).toBe(true);

    const name = page.querySelector('input');
    if (!name) throw new Error('There is no field for the name.');
    name.value = 'Guide';
    name.dispatchEvent(new Event('input'));
    await dialog.whenStable();
    expect(button()?.disabled).toBe(false);
  });
});
