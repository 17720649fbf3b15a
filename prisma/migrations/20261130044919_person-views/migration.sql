-- CreateTable
CREATE TABLE "person_views" (
    "id" UUID NOT NULL,
    "by_user_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "person_views_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "person_views_started_at_idx" ON "person_views"("started_at");
