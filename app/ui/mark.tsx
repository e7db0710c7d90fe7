/** The mark: a square seen from above, four corners around an open middle. Takes the accent of the place. */
export function Mark() {
  return (
    <svg viewBox="0 0 28 28" aria-hidden="true" focusable="false">
      <path
        fill="currentColor"
        d="M1 1h11v7H8v4H1zM16 1h11v11h-7V8h-4zM1 16h7v4h4v7H1zM20 16h7v11H16v-7h4z"
      />
    </svg>
  )
}
