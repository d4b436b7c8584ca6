// A shape never changes and is dear to make: hundreds of them stand in every cold start, so each is made once.

/** The same maker, which makes one thing for each key and gives it out again. */
export const madeOnce = <Key, Made extends object>(make: (key: Key) => Made): ((key: Key) => Made) => {
  const made = new Map<Key, Made>();
  return (key) => {
    const one = made.get(key) ?? make(key);
    made.set(key, one);
    return one;
  };
};
