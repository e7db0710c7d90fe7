/** A fingerprint or key id, in groups of eight, as people compare them. */

/** `value` is copied without its gaps. */
export function Hash({ value }: { readonly value: string }) {
  const groups = value.match(/.{1,8}/g) ?? []
  return (
    <code className="m-hash" translate="no">
      {groups.map((group, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups are told by where they stand
        <span key={i}>{group}</span>
      ))}
    </code>
  )
}
