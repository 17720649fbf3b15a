import { changeSubmission, readSubmission } from './change-submission.ts';
import { enterPublicForm } from './enter-public-form.ts';
import { prefillPublicForm, publicFormStatus, setPublicFormPassword } from './manage-public-form.ts';
import { openPublicForm } from './open-public-form.ts';
import type { PublicFormPorts } from './public-form-ports.ts';
import { pullForVisitor } from './pull-for-visitor.ts';
import { submitPublicForm } from './submit-public-form.ts';
import { uploadToPublicForm } from './upload-to-public-form.ts';

export type PublicFormUseCases = ReturnType<typeof publicFormUseCases>;

/** What strangers can do with a link, and what its builder can do about it. */
export const publicFormUseCases = (ports: PublicFormPorts) => ({
  openPublicForm: openPublicForm(ports),
  enterPublicForm: enterPublicForm(ports),
  submitPublicForm: submitPublicForm(ports),
  uploadToPublicForm: uploadToPublicForm(ports),
  pullForVisitor: pullForVisitor(ports),
  readSubmission: readSubmission(ports),
  changeSubmission: changeSubmission(ports),
  publicFormStatus: publicFormStatus(ports),
  setPublicFormPassword: setPublicFormPassword(ports),
  prefillPublicForm: prefillPublicForm(ports),
});
