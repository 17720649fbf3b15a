-- CreateTable
CREATE TABLE "file_previews" (
    "file_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "file_previews_pkey" PRIMARY KEY ("file_id")
);

-- AddForeignKey
ALTER TABLE "file_previews" ADD CONSTRAINT "file_previews_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE CASCADE ON UPDATE CASCADE;
