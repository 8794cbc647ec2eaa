import { plainPage } from '../../kernel/http/plain-page';

/** In English and Spanish at once: a link in a mail does not know the reader's language. */
export const unsubscribePage = plainPage(
  'Stop messages?',
  `No more e-mails, calls or texts about homes and services.<br><span lang="es">¿No recibir más correos, llamadas ni mensajes?</span></p><form method="post" style="margin-top:20px"><button style="font:inherit;padding:12px 24px;min-height:48px;border:0;border-radius:8px;background:#1f5f5b;color:#fff;cursor:pointer">Stop · <span lang="es">Dejar de recibir</span></button></form><p>`,
);

export const unsubscribedPage = plainPage(
  'Done',
  'You will get no more messages about homes and services. <span lang="es">No recibirá más mensajes.</span>',
);
