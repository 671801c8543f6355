-- What a search looks for, cut into pieces that an index can hold: each Chinese sign, each two neighbours of which one
-- is not ASCII, each three ASCII neighbours, and the first one or two ASCII signs of a part. Parts end with a line break.
-- A loop and not one query: planned once a connection, it takes 0.05 ms an institution and not 3 ms.
CREATE OR REPLACE FUNCTION text_grams(source text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
	signs text[] := string_to_array(source, NULL);
	grams text[] := '{}';
	c0 text; c1 text; c2 text; c3 text;
	a1 int; a2 int; a3 int;
BEGIN
	FOR n IN 1 .. cardinality(signs) LOOP
		c1 := signs[n];
		IF c1 <> E'\n' THEN
			c2 := nullif(signs[n + 1], E'\n');
			c3 := nullif(signs[n + 2], E'\n');
			a1 := ascii(c1);
			a2 := ascii(c2);
			a3 := ascii(c3);
			IF a1 > 127 THEN
				grams := grams || c1;
			ELSIF c0 = E'\n' THEN
				grams := grams || ('^' || c1);
				IF a2 < 128 THEN grams := grams || ('^' || c1 || c2); END IF;
			END IF;
			IF a2 > 127 OR (a1 > 127 AND a2 IS NOT NULL) THEN
				grams := grams || (c1 || c2);
			ELSIF a1 < 128 AND a2 < 128 AND a3 < 128 THEN
				grams := grams || (c1 || c2 || c3);
			END IF;
		END IF;
		c0 := c1;
	END LOOP;
	RETURN grams;
END $$;--> statement-breakpoint
ALTER TABLE "institution" ADD COLUMN "categories" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "institution" ADD COLUMN "site_count" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE "institution" i SET
	"categories" = coalesce((SELECT jsonb_agg(jsonb_build_object('code', k.category_code, 'approves', k.approves) ORDER BY k.category_code)
		FROM "institution_category" k WHERE k.district_id = i.district_id AND k.institution_id = i.institution_id), '[]'),
	"site_count" = (SELECT count(*) FROM "institution_site" s WHERE s.district_id = i.district_id AND s.institution_id = i.institution_id);--> statement-breakpoint
DROP TABLE "institution_category" CASCADE;
