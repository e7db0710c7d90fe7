/** How many files this process keeps open: the least recently used ones are put away when nobody uses them. */

interface Openable {
  /** Closes the file unless somebody uses it now; says whether it is closed. */
  putAway(): boolean
  /** Another process has put another file in its place. */
  readonly isReplaced: boolean
}

export class OpenFiles {
  readonly #inOrderOfUse = new Set<Openable>()

  /** `most` files stay open, or more while more are in use at the same time. */
  constructor(private readonly most: number) {}

  /** Lets go of files that were replaced by another process. */
  letGo(): void {
    for (const file of this.#inOrderOfUse) if (file.isReplaced) file.putAway()
  }

  get count(): number {
    return this.#inOrderOfUse.size
  }

  /** Notes that `file` was opened or used, and puts others away if there are too many. */
  used(file: Openable): void {
    this.#inOrderOfUse.delete(file)
    this.#inOrderOfUse.add(file)
    if (this.count > this.most) this.#makeRoom()
  }

  closed(file: Openable): void {
    this.#inOrderOfUse.delete(file)
  }

  /** Puts away whatever nobody uses; says whether there was anything. */
  putAllAway(): boolean {
    const before = this.count
    for (const file of this.#inOrderOfUse) file.putAway()
    return this.count < before
  }

  #makeRoom(): void {
    for (const file of this.#inOrderOfUse) {
      if (this.count <= this.most) return
      file.putAway()
    }
  }
}
