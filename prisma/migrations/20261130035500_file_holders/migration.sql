-- CreateTable
CREATE TABLE "file_holders" (
    "file_id" UUID NOT NULL,
    "record_id" UUID NOT NULL,
    "field_id" TEXT NOT NULL,
    "form_id" UUID NOT NULL,

    CONSTRAINT "file_holders_pkey" PRIMARY KEY ("file_id","record_id","field_id")
);

-- AddForeignKey
ALTER TABLE "file_holders" ADD CONSTRAINT "file_holders_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What records name now and, as their history says, named once. A field of files says all. Rich text shows pictures, of
-- which only those count that the form held already, for anybody can write an address.
-- The engine parts a script at every semicolon, hence \x3b.
DO E'
DECLARE
  place record\x3b
  found constant text := $q$regexp_matches(%s::text, $p$([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$p$, $p$g$p$) m
    JOIN files f ON f.id = m[1]::uuid$q$\x3b
BEGIN
  FOR place IN
    SELECT d.id AS form_id, b.block ->> $q$id$q$ AS field_id, b.block ->> $q$key$q$ AS field_key, s.block ->> $q$key$q$ AS subform_key,
      CASE WHEN s.block IS NULL THEN d.key ELSE left(d.key, 30) || $q$__$q$ || left(s.block ->> $q$key$q$, 30) END AS home,
      CASE WHEN s.block IS NULL THEN $q$id$q$ ELSE $q$_parent$q$ END AS id_column,
      b.block ->> $q$type$q$ = $q$richtext$q$ AS is_text
    FROM definitions d
      CROSS JOIN LATERAL jsonb_array_elements(d.published -> $q$blocks$q$) b(block)
      LEFT JOIN LATERAL jsonb_array_elements(d.published -> $q$blocks$q$) s(block)
        ON s.block ->> $q$id$q$ = b.block ->> $q$parent$q$ AND s.block ->> $q$type$q$ = $q$subform$q$
    WHERE d.kind = $q$form$q$ AND d.published IS NOT NULL
      AND b.block ->> $q$type$q$ IN ($q$file$q$, $q$image$q$, $q$signature$q$, $q$richtext$q$)
  LOOP
    IF EXISTS (
      SELECT FROM information_schema.columns
      WHERE table_schema = $q$records$q$ AND table_name = place.home AND column_name = place.field_key
    ) THEN
      EXECUTE format(
        $q$INSERT INTO file_holders (file_id, record_id, field_id, form_id)
          SELECT f.id, t.%I, $1, $2 FROM records.%I t CROSS JOIN LATERAL $q$ || format(found, $q$t.%I$q$) ||
        $q$ WHERE t.%3$I IS NOT NULL AND (NOT $3 OR f.form_id = $2 OR $2 = ANY (f.also_in)) ON CONFLICT DO NOTHING$q$,
        place.id_column, place.home, place.field_key
      ) USING place.field_id, place.form_id, place.is_text\x3b
    END IF\x3b
    EXECUTE $q$INSERT INTO file_holders (file_id, record_id, field_id, form_id)
        SELECT f.id, a.record_id, $1, $2 FROM audit a
          CROSS JOIN LATERAL jsonb_path_query(a.changes -> $3, $4) said
          CROSS JOIN LATERAL $q$ || format(found, $q$said$q$) ||
      $q$ WHERE a.form_id = $2 AND a.changes ? $3 AND (f.form_id = $2 OR $2 = ANY (f.also_in)) ON CONFLICT DO NOTHING$q$
      USING place.field_id, place.form_id, coalesce(place.subform_key, place.field_key),
        CASE WHEN place.subform_key IS NULL THEN $q$$$q$ ELSE format($q$$[*][*].%s$q$, to_jsonb(place.field_key)) END::jsonpath\x3b
  END LOOP\x3b
END';

UPDATE files f SET form_id = coalesce(f.form_id, h.forms[1]),
  also_in = ARRAY(SELECT DISTINCT form FROM unnest(f.also_in || h.forms) form WHERE form <> coalesce(f.form_id, h.forms[1]))
FROM (SELECT file_id, array_agg(DISTINCT form_id) AS forms FROM file_holders GROUP BY file_id) h
WHERE h.file_id = f.id;
