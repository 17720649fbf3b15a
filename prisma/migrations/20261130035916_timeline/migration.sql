-- CreateTable
CREATE TABLE "comments" (
    "id" UUID NOT NULL,
    "form_id" UUID NOT NULL,
    "record_id" UUID NOT NULL,
    "by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "text" TEXT NOT NULL,
    "edited_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),
    "deleted_by" UUID,

    CONSTRAINT "comments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment_reactions" (
    "comment_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "reaction" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comment_reactions_pkey" PRIMARY KEY ("comment_id","user_id","reaction")
);

-- CreateTable
CREATE TABLE "record_follows" (
    "user_id" UUID NOT NULL,
    "form_id" UUID NOT NULL,
    "record_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "record_follows_pkey" PRIMARY KEY ("user_id","record_id")
);

-- CreateTable
CREATE TABLE "record_visits" (
    "user_id" UUID NOT NULL,
    "form_id" UUID NOT NULL,
    "record_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "previous_at" TIMESTAMPTZ(3),

    CONSTRAINT "record_visits_pkey" PRIMARY KEY ("user_id","record_id")
);

-- CreateIndex
CREATE INDEX "comments_record_id_at_id_idx" ON "comments"("record_id", "at", "id");

-- CreateIndex
CREATE INDEX "record_follows_record_id_idx" ON "record_follows"("record_id");

-- CreateIndex
CREATE INDEX "record_visits_user_id_at_idx" ON "record_visits"("user_id", "at");

-- AddForeignKey
ALTER TABLE "comment_reactions" ADD CONSTRAINT "comment_reactions_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_follows" ADD CONSTRAINT "record_follows_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_visits" ADD CONSTRAINT "record_visits_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
