/** Tags, each with the list of everything that has it. */
export function TagLinks({ tags, list }: { tags: readonly string[]; list: string }) {
  if (!tags.length) return <>−</>;
  return (
    <>
      {tags.map((tag, place) => (
        <span key={tag}>
          {place > 0 && ' '}
          <a href={`${list}?${new URLSearchParams({ tag })}`}>{tag}</a>
        </span>
      ))}
    </>
  );
}
