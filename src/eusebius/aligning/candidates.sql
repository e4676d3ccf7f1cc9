-- Pairs of statements of different documents that can report one happening: they share a key that is not too common, or they
-- tell of the same day and are of one kind (of any kind where no more than `crowded` statements tell of that day).
-- `keys` and `items` are filled by candidates.py. A key of more than `common` statements makes no pairs by itself, so that pairs grow
-- with the statements and not with their square.
WITH told AS (
    SELECT key FROM keys GROUP BY key HAVING count(*) BETWEEN 2 AND $common
), by_key AS (
    SELECT DISTINCT a.item AS l, b.item AS r
    FROM keys a JOIN told USING (key) JOIN keys b USING (key)
    WHERE a.document < b.document
), crowd AS (
    SELECT bucket, count(*) AS told FROM items GROUP BY bucket
), near AS (
    SELECT a.item AS l, b.item AS r
    FROM items a JOIN items b ON a.bucket = b.bucket JOIN crowd c ON c.bucket = a.bucket
    WHERE a.document < b.document AND (a.kind = b.kind OR c.told <= $crowded)
)
SELECT DISTINCT p.l, p.r
FROM (SELECT l, r FROM by_key UNION ALL SELECT l, r FROM near) p
JOIN items x ON x.item = p.l
JOIN items y ON y.item = p.r
WHERE x.first_day IS NULL OR y.first_day IS NULL
   OR (x.first_day <= y.last_day + $reach AND y.first_day <= x.last_day + $reach)
ORDER BY p.l, p.r
