/** The config of a choice that offers only these options; the rest stay known, as options no longer offered do. */
export function offering(config: unknown, options: readonly string[] | null): unknown {
  if (options === null || typeof config !== 'object' || config === null || !('options' in config)) return config;
  const { options: all } = config;
  if (!Array.isArray(all)) return config;
  const offered = all.map((option: { readonly id: string }) =>
    options.includes(option.id) ? option : { ...option, disabled: true },
  );
  return { ...config, options: offered };
}
