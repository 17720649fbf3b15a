-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "official_calendar" TEXT NOT NULL DEFAULT 'china',
ADD COLUMN     "weekend" INTEGER[] DEFAULT ARRAY[6, 7]::INTEGER[];

-- CreateTable
CREATE TABLE "calendar_days" (
    "date" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "calendar_days_pkey" PRIMARY KEY ("date")
);
