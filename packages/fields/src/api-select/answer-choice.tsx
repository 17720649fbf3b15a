/** A row of the answer where one is chosen: what it is called, and what tells it from others of that name. */
export const AnswerChoice = ({ title, detail }: { readonly title: string; readonly detail: string }) => (
  <span className="mo-answer">
    <span className="mo-cut">{title}</span>
    {detail !== '' && <span className="mo-cut mo-ink-3">{detail}</span>}
  </span>
);
