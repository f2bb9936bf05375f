export { MessagingModule } from '../messaging.module.js';
export { sentAgain } from './sending.controller.js';
export { FailedForm } from './sending.forms.js';
export { MailList } from './mail-list.part.js';
export { mailReason } from './mail-reason.js';
export { mailStateTexts, toneOfMail } from './mail-states.js';
