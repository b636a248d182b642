/**
 * Writes a log into the page's database: one character a day up to yesterday, 'x' for a massage at 20:00, the
 * device's time. The page must have been opened, so that the database is there; load it again afterwards.
 */
export async function seed(page, days, now) {
  await page.evaluate(
    async ([days, now]) => {
      const open = indexedDB.open('kneadly');
      const db = await new Promise((done) => (open.onsuccess = () => done(open.result)));
      const tx = db.transaction(['sessions', 'device'], 'readwrite');
      tx.objectStore('device').delete('summary');
      [...days].forEach((mark, i) => {
        if (mark !== 'x') return;
        const start = new Date(now);
        start.setDate(start.getDate() - days.length + i);
        start.setHours(20, 0, 0, 0);
        const utcOffset = -start.getTimezoneOffset();
        tx.objectStore('sessions').put({
          id: `seed-${i}`,
          v: 1,
          day: new Date(start.getTime() + utcOffset * 60_000).toISOString().slice(0, 10),
          startedAt: start.toISOString(),
          utcOffset,
          timeZone: 'Europe/London',
          durationSeconds: 420,
          scalpSeconds: 335,
          steps: [],
          source: 'guided',
          stamp: `${start.toISOString()}-0000-seedseed`,
        });
      });
      await new Promise((done) => (tx.oncomplete = done));
      db.close();
    },
    [days, now.getTime()],
  );
}
