import type { ReactNode } from 'react';

/** A section of an inspector. `extra` is a text button at the right of its title. */
export function InspectorSection({
  title,
  extra,
  children,
}: {
  title?: string;
  extra?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="mo-inspector-section">
      {title && (
        <h3>
          <span className="mo-grow">{title}</span>
          {extra}
        </h3>
      )}
      {children}
    </section>
  );
}

/** One row of an inspector: the name left, a switch or a segment right. */
export function InspectorRow({
  label,
  help,
  children,
}: {
  label: string;
  help?: string | undefined;
  children: ReactNode;
}) {
  return (
    <div className="mo-inspector-row">
      <span className="mo-grow" title={help}>
        {label}
      </span>
      {children}
    </div>
  );
}

/** A control under its label, full width. */
export function InspectorField({
  label,
  htmlFor,
  help,
  error,
  children,
}: {
  label: string;
  htmlFor?: string;
  help?: string | undefined;
  error?: string | undefined;
  children: ReactNode;
}) {
  return (
    <div className="mo-inspector-field">
      <label className="mo-label" htmlFor={htmlFor}>
        {label}
      </label>
      {children}
      {error ? (
        <p className="mo-help mo-danger-text" role="alert">
          {error}
        </p>
      ) : (
        help && <p className="mo-help">{help}</p>
      )}
    </div>
  );
}
