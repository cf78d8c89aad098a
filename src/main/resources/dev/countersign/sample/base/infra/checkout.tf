resource "database_cluster" "orders" {
  name                = "orders"
  engine_version      = "16.4"
  instances           = 3
  deletion_protection = true
  backup_retention    = 35
}

resource "service" "checkout" {
  name     = "checkout"
  image    = "registry/checkout:412"
  replicas = 24
  cpu      = 2
  memory   = "4Gi"
}
